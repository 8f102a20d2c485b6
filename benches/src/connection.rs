//! A connection that asks and reads, with as little of its own work as possible: client and server share two cores.

use anyhow::{Context as _, Result, bail};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// A kept-alive HTTP/1.1 connection.
pub(crate) struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

/// What came back.
pub(crate) struct Answer {
    /// The status.
    pub(crate) status: u16,
    /// Bytes of the body.
    pub(crate) bytes: usize,
}

impl Connection {
    pub(crate) async fn open(host: &str) -> Result<Self> {
        let stream =
            TcpStream::connect(host).await.with_context(|| format!("nobody answers at {host}"))?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, buffer: Vec::with_capacity(256 * 1024) })
    }

    /// Sends a request as written and reads the whole answer.
    pub(crate) async fn ask(&mut self, request: &[u8]) -> Result<Answer> {
        self.stream.write_all(request).await?;
        self.buffer.clear();
        let head = loop {
            if self.stream.read_buf(&mut self.buffer).await? == 0 {
                bail!("the connection was closed");
            }
            if let Some(end) = find(&self.buffer, b"\r\n\r\n") {
                break end + 4;
            }
        };
        let text = std::str::from_utf8(&self.buffer[..head])?;
        let status = text.get(9..12).context("no status")?.parse()?;
        let length = length(text)?;
        while self.buffer.len() < head + length {
            if self.stream.read_buf(&mut self.buffer).await? == 0 {
                bail!("the answer was cut");
            }
        }
        Ok(Answer { status, bytes: length })
    }

    /// Asks once and returns the answer as text, head and all.
    pub(crate) async fn read(mut self, request: String) -> Result<String> {
        self.ask(request.as_bytes()).await?;
        Ok(String::from_utf8_lossy(&self.buffer).into_owned())
    }
}

fn length(head: &str) -> Result<usize> {
    let line = head.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("content-length").then(|| value.trim())
    });
    Ok(line.context("the answer has no content-length")?.parse()?)
}

fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    haystack.windows(needle.len()).position(|window| window == needle)
}
