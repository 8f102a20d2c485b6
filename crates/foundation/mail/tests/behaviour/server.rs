//! A mail server that follows a script, over a real connection.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;

/// What the server does with one letter.
#[derive(Clone, Debug)]
pub(crate) enum Act {
    /// Accepts it.
    Accept,
    /// Answers to the recipient with this line.
    Answer(&'static str),
    /// Reads the whole letter and hangs up without a word.
    HangUp,
    /// Accepts it and hangs up after saying so.
    AcceptAndHangUp,
    /// Accepts it and does not say so.
    AcceptInSilence,
}

#[derive(Clone)]
pub(crate) struct Server {
    pub(crate) port: u16,
    script: Arc<Mutex<VecDeque<Act>>>,
    accepted: Arc<Mutex<Vec<String>>>,
    /// Told each time a letter was read to its end.
    pub(crate) read: Arc<Notify>,
}

struct Conversation {
    server: Server,
    stream: BufReader<TcpStream>,
    act: Act,
}

impl Server {
    /// A server that acts by the script, letter by letter, and accepts the letters after it.
    pub(crate) async fn following(script: impl IntoIterator<Item = Act>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let server = Self {
            port: listener.local_addr().unwrap().port(),
            script: Arc::new(Mutex::new(script.into_iter().collect())),
            accepted: Arc::default(),
            read: Arc::default(),
        };
        let answering = server.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let conversation = Conversation {
                    server: answering.clone(),
                    stream: BufReader::new(stream),
                    act: Act::Accept,
                };
                tokio::spawn(conversation.hold());
            }
        });
        server
    }

    /// The letters that it accepted, as they arrived.
    pub(crate) fn accepted(&self) -> Vec<String> {
        self.accepted.lock().unwrap().clone()
    }
}

impl Conversation {
    async fn hold(mut self) -> std::io::Result<()> {
        self.say("220 mail.example.lv").await?;
        loop {
            let Some(line) = self.line().await? else { return Ok(()) };
            let command = line.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase();
            match command.as_str() {
                "EHLO" => self.say("250-mail.example.lv\r\n250 8BITMIME").await?,
                "MAIL" => self.begin().await?,
                "RCPT" => self.recipient().await?,
                "DATA" if !self.letter().await? => return Ok(()),
                "DATA" => {}
                "QUIT" => return self.say("221 bye").await,
                _ => self.say("250 ok").await?,
            }
        }
    }

    async fn begin(&mut self) -> std::io::Result<()> {
        self.act = self.server.script.lock().unwrap().pop_front().unwrap_or(Act::Accept);
        self.say("250 ok").await
    }

    async fn recipient(&mut self) -> std::io::Result<()> {
        match self.act {
            Act::Answer(answer) => self.say(answer).await,
            Act::Accept | Act::HangUp | Act::AcceptAndHangUp | Act::AcceptInSilence => {
                self.say("250 ok").await
            }
        }
    }

    /// Reads a letter; whether the conversation goes on.
    async fn letter(&mut self) -> std::io::Result<bool> {
        self.say("354 go on").await?;
        let mut letter = String::new();
        while let Some(line) = self.line().await?
            && line != "."
        {
            letter.push_str(&line);
            letter.push('\n');
        }
        if !matches!(self.act, Act::HangUp) {
            self.server.accepted.lock().unwrap().push(letter);
        }
        self.server.read.notify_one();
        match self.act {
            Act::HangUp => return Ok(false),
            Act::AcceptInSilence => return Ok(self.line().await?.is_some()),
            Act::Accept | Act::Answer(_) | Act::AcceptAndHangUp => self.say("250 taken").await?,
        }
        Ok(!matches!(self.act, Act::AcceptAndHangUp))
    }

    async fn say(&mut self, answer: &str) -> std::io::Result<()> {
        self.stream.write_all(format!("{answer}\r\n").as_bytes()).await
    }

    async fn line(&mut self) -> std::io::Result<Option<String>> {
        let mut line = String::new();
        let length = self.stream.read_line(&mut line).await?;
        Ok((length > 0).then(|| line.trim_end().to_owned()))
    }
}
