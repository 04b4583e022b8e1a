//! Serves `dist/` on this machine, with the strict headers of a municipality's server.

mod headers;
mod watch;

use std::{
    io::ErrorKind,
    net::Ipv4Addr,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use axum::{
    Router,
    extract::Request,
    http::StatusCode,
    middleware::{self, Next},
    response::{IntoResponse, Response},
};
use tokio::net::TcpListener;
use tower_http::services::ServeDir;

use crate::project;

/// The number of ports to try when the first one is in use.
const PORTS: u16 = 20;

/// Serves, and builds again after each change.
pub(crate) fn watch(root: &Path, port: u16) -> Result<()> {
    watch::start(root)?;
    serve(root, port)
}

/// Serves until it is stopped. Prints one line on standard output once it listens.
pub(crate) fn serve(root: &Path, port: u16) -> Result<()> {
    let dist = project::dist(root);
    if !dist.is_dir() {
        bail!("there is no `dist` yet: `cargo xtask build` makes it");
    }
    tokio::runtime::Builder::new_current_thread().enable_io().build()?.block_on(async {
        let listener = listen(port).await?;
        println!("Resultaatwijzer: http://{}/", listener.local_addr()?);
        axum::serve(listener, site(dist)).await?;
        Ok(())
    })
}

async fn listen(first: u16) -> Result<TcpListener> {
    for port in first..=first.saturating_add(PORTS) {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await {
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            answer => return answer.with_context(|| format!("cannot listen on port {port}")),
        }
    }
    bail!("port {first} is in use, and so are the {PORTS} after it")
}

/// Serves the files, compressed for clients that accept it, with their headers.
fn site(dist: PathBuf) -> Router {
    Router::new().fallback_service(ServeDir::new(dist).precompressed_br()).layer(middleware::from_fn(finish))
}

async fn finish(request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    if response.status() == StatusCode::NOT_FOUND {
        response = (StatusCode::NOT_FOUND, "Not found\n").into_response();
    }
    headers::complete(&path, &mut response);
    response
}

#[cfg(test)]
mod tests {
    use std::{env, fs, process};

    use axum::{body::Body, http::header};
    use tower::ServiceExt;

    use super::*;

    /// The response of a site with a page and a script.
    fn answer(path: &str) -> Response {
        let dist = env::temp_dir().join(format!("xtask-serve-{}", process::id()));
        fs::create_dir_all(&dist).unwrap();
        for name in ["index.html", "a.js", "a.js.br"] {
            fs::write(dist.join(name), name).unwrap();
        }
        let request =
            Request::builder().uri(path).header(header::ACCEPT_ENCODING, "gzip, br").body(Body::empty()).unwrap();
        tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(site(dist).oneshot(request)).unwrap()
    }

    #[track_caller]
    fn check(path: &str, status: u16, name: &str, value: Option<&str>) {
        let answer = answer(path);
        assert_eq!(answer.status(), status, "{path}");
        let found = answer.headers().get(name).map(|found| found.to_str().unwrap());
        assert_eq!(found, value, "{path} {name}");
    }

    #[test]
    fn a_site_serves_what_is_there() {
        check("/", 200, "content-type", Some("text/html; charset=utf-8"));
        check("/", 200, "content-security-policy", Some(headers::POLICY));
        check("/", 200, "content-encoding", None);
        check("/a.js", 200, "content-encoding", Some("br"));
        check("/a.js", 200, "content-type", Some("text/javascript; charset=utf-8"));
        check("/b.js", 404, "content-type", Some("text/plain; charset=utf-8"));
        check("/b.js", 404, "cache-control", Some("no-cache"));
        check("/../Cargo.toml", 404, "x-content-type-options", Some("nosniff"));
    }
}
