//! The listeners: TLS for kiosks, plain HTTP on the same machine for monitors and a proxy, and TLS for officers' browsers
//! where a queue of cases is kept.

pub mod body;
pub mod enrolled;
pub mod health;
pub mod listener;
pub mod pages;
pub mod routes;
pub mod tls;

use std::{net::SocketAddr, sync::Arc};

use tokio::{net::TcpListener, sync::watch, task::JoinSet};

use crate::{
    app::{App, Central, Error},
    clock::Clock,
    config::Config,
    messages, payment, posting, projection,
    server::listener::{Peer, TlsListener},
};

/// A running server; stops when dropped.
pub struct Running {
    /// What its requests share.
    pub app: App,
    /// Where kiosks connect.
    pub tls: SocketAddr,
    /// Where monitors connect.
    pub plain: Option<SocketAddr>,
    /// Where officers' browsers connect.
    pub officers: Option<SocketAddr>,
    tasks: JoinSet<()>,
    stop: watch::Sender<()>,
}

impl Running {
    /// Answers what has begun, then stops.
    pub async fn stop(mut self) {
        let _ = self.stop.send(());
        while self.tasks.join_next().await.is_some() {}
    }
}

/// Starts everything that `central serve` is.
///
/// # Errors
/// The database, a key, or an address that is taken.
pub async fn start(config: &Config, clock: Clock) -> Result<Running, Error> {
    let tls = tls::server(&config.tls, &clock)?;
    let app = Central::open(config, clock).await?;
    let (stop, stopped) = watch::channel(());
    let mut tasks = JoinSet::new();

    let listener = listen(config.listen.tls).await?;
    let tls_address = listener.local_addr().map_err(|cause| Error::Listen { address: config.listen.tls, cause })?;
    let kiosks = routes::router(routes::for_kiosks(), &app).into_make_service_with_connect_info::<Peer>();
    let listener = TlsListener::new(listener, Arc::new(tls));
    let serving = axum::serve(listener, kiosks).with_graceful_shutdown(told(stopped.clone()));
    tasks.spawn(async move { note_end(serving.await) });

    let mut plain = None;
    if let Some(address) = config.listen.plain {
        let listener = listen(address).await?;
        plain = Some(listener.local_addr().map_err(|cause| Error::Listen { address, cause })?);
        let monitors = routes::router(routes::for_monitors(), &app).into_make_service();
        let serving = axum::serve(listener, monitors).with_graceful_shutdown(told(stopped.clone()));
        tasks.spawn(async move { note_end(serving.await) });
    }

    let mut officers = None;
    if let Some(queue) = &config.officers {
        let address = queue.listen;
        let listener = listen(address).await?;
        officers = Some(listener.local_addr().map_err(|cause| Error::Listen { address, cause })?);
        let listener = TlsListener::new(listener, Arc::new(tls::for_browsers(&config.tls)?));
        let pages = crate::officers::page::router(&app).into_make_service();
        let serving = axum::serve(listener, pages).with_graceful_shutdown(told(stopped.clone()));
        tasks.spawn(async move { note_end(serving.await) });
    }

    let (projecting, told_projecting) = (app.clone(), stopped.clone());
    tasks.spawn(async move {
        tokio::select! {
            () = projection::follow(&projecting) => (),
            () = told(told_projecting) => (),
        }
    });
    let (coding, told_coding) = (app.clone(), stopped.clone());
    tasks.spawn(async move {
        tokio::select! {
            () = payment::code::follow(&coding) => (),
            () = told(told_coding) => (),
        }
    });
    let (posting, told_posting) = (app.clone(), stopped.clone());
    tasks.spawn(async move {
        tokio::select! {
            () = posting::follow(&posting) => (),
            () = told(told_posting) => (),
        }
    });
    let sending = app.clone();
    tasks.spawn(async move {
        tokio::select! {
            () = messages::follow(&sending) => (),
            () = told(stopped) => (),
        }
    });
    Ok(Running { app, tls: tls_address, plain, officers, tasks, stop })
}

async fn listen(address: SocketAddr) -> Result<TcpListener, Error> {
    TcpListener::bind(address).await.map_err(|cause| Error::Listen { address, cause })
}

async fn told(mut stopped: watch::Receiver<()>) {
    let _ = stopped.changed().await;
}

fn note_end(end: std::io::Result<()>) {
    if let Err(error) = end {
        tracing::error!(error = &error as &dyn std::error::Error, "a listener ended");
    }
}
