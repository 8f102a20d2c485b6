-- In how many steps the person showed who they are when this session began: 1, a password alone; 2, a password
-- and something else, or one thing that takes two, such as a passkey.
ALTER TABLE sessions ADD COLUMN steps BIGINT NOT NULL DEFAULT 1 CHECK (steps IN (1, 2));
