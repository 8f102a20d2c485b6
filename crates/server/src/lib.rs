//! The binary `atvere`: configuration, the list of parts, commands.
