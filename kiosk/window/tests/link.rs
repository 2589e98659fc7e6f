//! The socket to core: snapshots in, inputs out, and back again after a restart.

use std::{path::Path, time::Duration};

use domain::Language;
use iced::futures::StreamExt as _;
use kiosk_screen::{Input, Scene, Snapshot, samples, snapshot::HelpPanel};
use kiosk_window::{
    Link,
    link::{LONGEST, News, Peer},
};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    net::{UnixListener, UnixStream},
    sync::{mpsc, watch},
    time::{Instant, timeout},
};

/// Long enough for a busy machine; nothing waits for it when all is well.
const PATIENCE: Duration = Duration::from_secs(20);

fn snapshot(screen: u64) -> Snapshot {
    Snapshot { screen, language: Language::Azerbaijani, ..samples::snapshot(Scene::Privacy, HelpPanel::Closed) }
}

async fn core(listener: &UnixListener, snapshot: Snapshot) -> UnixStream {
    let (mut stream, _) = timeout(PATIENCE, listener.accept()).await.expect("in time").expect("a window");
    let mut line = serde_json::to_vec(&snapshot).expect("a line");
    line.push(b'\n');
    stream.write_all(&line).await.expect("said");
    stream
}

fn link(path: &Path, peer: Peer) -> Link {
    Link::Socket { path: path.to_owned(), peer }
}

#[tokio::test]
async fn a_snapshot_arrives_and_a_press_goes_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("core");
    let listener = UnixListener::bind(&path).expect("listening");
    let (mut news, inputs) = link(&path, Peer::User(user(folder.path()))).open();
    let (stream, heard) = tokio::join!(core(&listener, snapshot(4)), timeout(PATIENCE, news.next()));
    assert_eq!(heard.expect("in time"), Some(News::Arrived(Box::new(snapshot(4)))));
    inputs.send(Input::Pressed { id: "privacy-accept".to_owned(), screen: 4 }).expect("the link is there");
    let mut line = String::new();
    let mut stream = BufReader::new(stream);
    let (said, _) =
        tokio::join!(timeout(PATIENCE, stream.read_line(&mut line)), timeout(Duration::from_millis(50), news.next()));
    said.expect("in time").expect("a line");
    assert_eq!(line, "{\"pressed\":{\"id\":\"privacy-accept\",\"screen\":4}}\n");
}

#[tokio::test]
async fn a_restarted_core_is_found_within_half_a_second_and_old_presses_are_forgotten() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("core");
    let listener = UnixListener::bind(&path).expect("listening");
    let (mut news, inputs) = link(&path, Peer::Anyone).open();
    let (stream, _) = tokio::join!(core(&listener, snapshot(4)), timeout(PATIENCE, news.next()));
    drop(stream);
    drop(listener);
    std::fs::remove_file(&path).expect("the socket is gone");
    assert_eq!(timeout(PATIENCE, news.next()).await.expect("in time"), Some(News::Lost));
    inputs.send(Input::Pressed { id: "pay".to_owned(), screen: 4 }).expect("the link is there");
    let again = timeout(Duration::from_millis(450), news.next()).await;
    assert!(again.is_err(), "what is known already was told again: {again:?}");
    let listener = UnixListener::bind(&path).expect("listening again");
    let since = Instant::now();
    let (stream, heard) = tokio::join!(core(&listener, snapshot(1)), timeout(PATIENCE, news.next()));
    let took = since.elapsed();
    assert_eq!(heard.expect("in time"), Some(News::Arrived(Box::new(snapshot(1)))));
    assert!(took < Duration::from_millis(500), "{took:?}");
    inputs.send(Input::Pressed { id: "new".to_owned(), screen: 1 }).expect("the link is there");
    let mut line = String::new();
    let mut stream = BufReader::new(stream);
    let (said, _) =
        tokio::join!(timeout(PATIENCE, stream.read_line(&mut line)), timeout(Duration::from_millis(50), news.next()));
    said.expect("in time").expect("a line");
    assert!(line.contains("\"new\""), "what was pressed while core was away came first: {line}");
}

#[tokio::test]
async fn a_line_without_end_or_without_sense_loses_the_connection_and_nothing_else() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("core");
    let listener = UnixListener::bind(&path).expect("listening");
    let (mut news, _inputs) = link(&path, Peer::Anyone).open();
    for nonsense in [b"{\"screen\":\"seven\"}\n".to_vec(), vec![b'x'; LONGEST + 2]] {
        let say = async {
            let (mut stream, _) = listener.accept().await.expect("a window");
            // The window hangs up in the middle of the long line: that is what is asked for.
            drop(stream.write_all(&nonsense).await);
            stream
        };
        let (_stream, heard) = tokio::join!(say, timeout(PATIENCE, news.next()));
        assert_eq!(heard.expect("in time"), Some(News::Lost));
    }
    let (_, heard) = tokio::join!(core(&listener, snapshot(9)), timeout(PATIENCE, news.next()));
    assert_eq!(heard.expect("in time"), Some(News::Arrived(Box::new(snapshot(9)))));
}

#[tokio::test]
async fn a_stranger_behind_the_socket_is_not_listened_to() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("core");
    let listener = UnixListener::bind(&path).expect("listening");
    let (mut news, _inputs) = link(&path, Peer::User(user(folder.path()) + 1)).open();
    let say = async {
        let (mut stream, _) = listener.accept().await.expect("a window");
        // The window may hang up before anything is said.
        drop(stream.write_all(b"{}\n").await);
    };
    let ((), heard) = tokio::join!(say, timeout(PATIENCE, news.next()));
    assert_eq!(heard.expect("in time"), Some(News::Lost));
}

#[tokio::test]
async fn in_one_process_only_the_newest_snapshot_matters_and_the_end_is_told() {
    let (snapshots, receiver) = watch::channel(snapshot(1));
    let (said, mut heard) = mpsc::unbounded_channel();
    let (mut news, inputs) = Link::InProcess { snapshots: receiver, inputs: said }.open();
    assert_eq!(news.next().await, Some(News::Arrived(Box::new(snapshot(1)))));
    snapshots.send(snapshot(2)).expect("a window");
    snapshots.send(snapshot(3)).expect("a window");
    assert_eq!(news.next().await, Some(News::Arrived(Box::new(snapshot(3)))));
    let input = Input::Pressed { id: "end".to_owned(), screen: 3 };
    inputs.send(input.clone()).expect("core");
    assert_eq!(heard.recv().await, Some(input));
    drop(snapshots);
    assert_eq!(news.next().await, Some(News::Ended));
    assert_eq!(news.next().await, None);
}

/// Whoever owns what this process makes.
fn user(folder: &Path) -> u32 {
    use std::os::unix::fs::MetadataExt as _;
    std::fs::metadata(folder).expect("a folder").uid()
}
