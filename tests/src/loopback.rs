//! A real server on 127.0.0.1, and a real client of it.
//!
//! The server has a thread and a clock of its own, so that a client can stop its clock: then waits
//! cost no time, and are exactly as long as the client means them.

use axum::Router;
use axum::http::Method;
use axum::response::Response;
use errdown::Catalog;
use errdown::reqwest::{Error, check};
use errdown::tower::RetryPolicy;
use reqwest::{Client, Request, RequestBuilder};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::Duration;
use tokio::runtime;
use tokio::sync::oneshot;
use tokio::time::Instant;
use tower::retry::RetryLayer;
use tower::{Service, ServiceBuilder, ServiceExt};

/// A server that counts its requests. It stops when it is dropped.
pub struct Server {
    address: SocketAddr,
    requests: Arc<AtomicUsize>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Starts a server; the answer is told the number of the request, the first one being 1.
    ///
    /// # Panics
    /// When the machine has no port left.
    pub fn start(answer: impl Fn(usize) -> Response + Clone + Send + Sync + 'static) -> Self {
        let requests = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&requests);
        let respond = move || {
            let response = answer(counter.fetch_add(1, Ordering::SeqCst) + 1);
            async { response }
        };
        let app = Router::new().fallback(respond);

        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
        listener.set_nonblocking(true).expect("a listener for tokio");
        let address = listener.local_addr().expect("a port that is ours");
        let (stop, stopped) = oneshot::channel::<()>();
        let serve = async move {
            let listener = tokio::net::TcpListener::from_std(listener).expect("a listener");
            tokio::select! {
                served = axum::serve(listener, app) => served.expect("a server"),
                _ = stopped => {}
            }
        };
        let thread = thread::spawn(move || {
            runtime::Builder::new_current_thread().enable_all().build().expect("a runtime").block_on(serve);
        });
        Self { address, requests, stop: Some(stop), thread: Some(thread) }
    }

    /// How many requests have come.
    pub fn requests(&self) -> usize {
        self.requests.load(Ordering::SeqCst)
    }

    /// A request to the server.
    pub fn request(&self, method: Method) -> RequestBuilder {
        client().request(method, format!("http://{}/", self.address))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.stop.take());
        drop(self.thread.take().map(JoinHandle::join));
    }
}

/// A client that keeps no connection: to close those that are idle it would set a timer, and a
/// clock that is stopped goes on to the next timer at once.
///
/// # Panics
/// When there can be no client.
pub fn client() -> Client {
    Client::builder().no_proxy().pool_max_idle_per_host(0).build().expect("a client without TLS")
}

/// What became of a request that was sent until it succeeded or there was a reason to stop.
#[derive(Debug)]
pub struct Outcome<E: Catalog> {
    /// The body, or the last error.
    pub result: Result<String, Error<E>>,
    /// From the beginning of an attempt to that of the next one.
    pub gaps: Vec<Duration>,
}

/// Sends a request through tower's retry layer.
///
/// # Panics
/// When the request cannot be built.
pub async fn send<E: Catalog>(policy: RetryPolicy, request: RequestBuilder) -> Outcome<E> {
    let starts = Arc::new(Mutex::new(Vec::new()));
    let log = Arc::clone(&starts);
    let started = move |request: Request| {
        log.lock().expect("one thread").push(Instant::now());
        request
    };
    let mut service = ServiceBuilder::new()
        .layer(RetryLayer::new(policy))
        .and_then(check::<E>)
        .map_request(started)
        .service(client());
    let request = request.build().expect("a request");
    let result = async { Ok(service.ready().await?.call(request).await?.text().await?) }.await;
    let starts = starts.lock().expect("one thread");
    let gap = |pair: &[Instant]| match pair {
        [a, b] => *b - *a,
        _ => Duration::ZERO,
    };
    Outcome { result, gaps: starts.windows(2).map(gap).collect() }
}
