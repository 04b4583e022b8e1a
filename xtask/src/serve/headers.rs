//! The headers of a file: its type, its time in caches, and what a page may do.

use std::path::Path;

use axum::{
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};

/// The policy of our pages. The browser tests run under it, so that websites with the elements can use the same policy.
pub(super) const POLICY: &str = "default-src 'none'; \
    script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; \
    connect-src 'self'; \
    img-src 'self'; \
    base-uri 'none'; \
    form-action 'none'; \
    frame-ancestors 'self'; \
    require-trusted-types-for 'script'; \
    trusted-types 'none'";

const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// Browsers may store the file, but must ask each time whether it changed.
const ASK_AGAIN: &str = "no-cache";

/// Adds the missing headers to the response for `path`.
pub(super) fn complete(path: &str, response: &mut Response) {
    let status = response.status();
    let headers = response.headers_mut();
    if status.is_success()
        && let Some(kind) = content_type(path, headers)
    {
        set(headers, header::CONTENT_TYPE, kind);
    }
    set(headers, header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    // A response "not modified" renews the headers that came with the file.
    let is_here = status.is_success() || status == StatusCode::NOT_MODIFIED;
    let cache = if is_here { cache_control(path) } else { ASK_AGAIN };
    set(headers, header::CACHE_CONTROL, cache);
    if is_html(headers) {
        set(headers, header::CONTENT_SECURITY_POLICY, POLICY);
        set(headers, header::REFERRER_POLICY, "no-referrer");
    }
}

fn set(headers: &mut HeaderMap, name: header::HeaderName, value: &'static str) {
    headers.insert(name, HeaderValue::from_static(value));
}

fn is_html(headers: &HeaderMap) -> bool {
    headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

/// The type of a file by its name. A folder has the type of the page that is served for it.
fn content_type(path: &str, headers: &HeaderMap) -> Option<&'static str> {
    Some(match Path::new(path).extension().and_then(|found| found.to_str()) {
        Some("css") => "text/css; charset=utf-8",
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("ts" | "txt") => "text/plain; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("xml") => "application/xml",
        _ if is_html(headers) => "text/html; charset=utf-8",
        _ => return None,
    })
}

/// A file with a hash of its contents in its name never changes; every other file may.
fn cache_control(path: &str) -> &'static str {
    let name = path.rsplit('/').next().unwrap_or_default();
    let is_hashed = name.split('-').skip(1).any(|part| {
        part.split_once('.').is_some_and(|(hash, _)| {
            hash.len() == 12 && hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
        })
    });
    if is_hashed { FOR_EVER } else { ASK_AGAIN }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;

    #[track_caller]
    fn check_cache(path: &str, expected: &str) {
        assert_eq!(cache_control(path), expected, "{path}");
    }

    #[test]
    fn only_names_with_a_content_hash_are_kept_for_ever() {
        check_cache("/resultaatwijzer-0123456789ab.js", FOR_EVER);
        check_cache("/resultaatwijzer-0123456789ab.d.ts", FOR_EVER);
        check_cache("/catalogues/voorbeeldstad/catalogue-00ff00ff00ff.json", FOR_EVER);
        check_cache("/two-words-0123456789ab.svg", FOR_EVER);
        check_cache("/", ASK_AGAIN);
        check_cache("/index.html", ASK_AGAIN);
        check_cache("/resultaatwijzer.js", ASK_AGAIN);
        check_cache("/0123456789ab.js", ASK_AGAIN);
        check_cache("/a-0123456789ab", ASK_AGAIN);
        check_cache("/a-0123456789abc.js", ASK_AGAIN);
        check_cache("/a-0123456789AB.js", ASK_AGAIN);
        check_cache("/a-0123456789ab.d/element.js", ASK_AGAIN);
    }

    /// All headers of a response, as lines.
    fn headers(path: &str, status: StatusCode, found: &'static str) -> Vec<String> {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = status;
        set(response.headers_mut(), header::CONTENT_TYPE, found);
        complete(path, &mut response);
        let mut lines: Vec<_> =
            response.headers().iter().map(|(name, value)| format!("{name}: {}", value.to_str().unwrap())).collect();
        lines.sort();
        lines
    }

    #[test]
    fn a_page_gets_the_policy() {
        let policy = format!("content-security-policy: {POLICY}");
        let expected = [
            "cache-control: no-cache",
            &policy,
            "content-type: text/html; charset=utf-8",
            "referrer-policy: no-referrer",
            "x-content-type-options: nosniff",
        ];
        assert_eq!(headers("/embed/", StatusCode::OK, "text/html"), expected);
        assert_eq!(headers("/index.html", StatusCode::OK, "text/html"), expected);
    }

    #[test]
    fn a_file_gets_its_type_and_its_time() {
        assert_eq!(
            headers("/a-0123456789ab.wasm", StatusCode::OK, "application/octet-stream"),
            [
                "cache-control: public, max-age=31536000, immutable",
                "content-type: application/wasm",
                "x-content-type-options: nosniff",
            ]
        );
        assert_eq!(
            headers("/a.d.ts", StatusCode::OK, "video/mp2t"),
            ["cache-control: no-cache", "content-type: text/plain; charset=utf-8", "x-content-type-options: nosniff",]
        );
    }

    #[test]
    fn what_was_not_modified_keeps_its_time() {
        let lines = headers("/a-0123456789ab.js", StatusCode::NOT_MODIFIED, "text/javascript");
        assert!(lines.contains(&format!("cache-control: {FOR_EVER}")), "{lines:?}");
    }

    #[test]
    fn what_is_not_there_is_not_kept() {
        assert_eq!(
            headers("/a-0123456789ab.js", StatusCode::NOT_FOUND, "text/plain; charset=utf-8"),
            ["cache-control: no-cache", "content-type: text/plain; charset=utf-8", "x-content-type-options: nosniff",]
        );
    }
}
