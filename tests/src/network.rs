//! The cable between kiosk and central: a proxy that can be cut and slowed.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{
        TcpListener, TcpStream,
        tcp::{OwnedReadHalf, OwnedWriteHalf},
    },
    sync::watch,
    task::JoinHandle,
};

use crate::Outcome;

/// How the network is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Network {
    /// As it should be.
    Sound,
    /// Two seconds for every portion.
    Slow,
    /// Nothing passes, and what is connected breaks.
    Cut,
}

/// A cable with a hand on it.
#[derive(Debug)]
pub struct Cable {
    /// Where the kiosk connects.
    pub address: SocketAddr,
    state: Arc<watch::Sender<Network>>,
    task: JoinHandle<()>,
}

impl Cable {
    /// Leads to `central`.
    ///
    /// # Errors
    /// No port is free.
    pub async fn lay(central: SocketAddr) -> Outcome<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let address = listener.local_addr()?;
        let (state, _) = watch::channel(Network::Sound);
        let state = Arc::new(state);
        let hand = Arc::clone(&state);
        let task = tokio::spawn(async move {
            while let Ok((kiosk, _)) = listener.accept().await {
                if *hand.borrow() == Network::Cut {
                    continue;
                }
                tokio::spawn(carry(kiosk, central, hand.subscribe()));
            }
        });
        Ok(Self { address, state, task })
    }

    /// Cuts, slows or mends it.
    pub fn set(&self, network: Network) {
        self.state.send_replace(network);
    }
}

impl Drop for Cable {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn carry(kiosk: TcpStream, central: SocketAddr, mut state: watch::Receiver<Network>) {
    let Ok(central) = TcpStream::connect(central).await else { return };
    let (from_kiosk, to_kiosk) = kiosk.into_split();
    let (from_central, to_central) = central.into_split();
    let slow = state.clone();
    tokio::select! {
        () = one_way(from_kiosk, to_central, slow.clone()) => {}
        () = one_way(from_central, to_kiosk, slow) => {}
        _ = state.wait_for(|network| *network == Network::Cut) => {}
    }
}

async fn one_way(mut from: OwnedReadHalf, mut to: OwnedWriteHalf, state: watch::Receiver<Network>) {
    let mut portion = vec![0; 16 * 1024];
    while let Ok(read @ 1..) = from.read(&mut portion).await {
        if *state.borrow() == Network::Slow {
            tokio::time::sleep(Duration::from_secs(2)).await;
        }
        if to.write_all(&portion[..read]).await.is_err() {
            return;
        }
    }
    to.shutdown().await.ok();
}
