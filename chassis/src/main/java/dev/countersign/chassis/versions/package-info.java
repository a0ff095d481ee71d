/// Optimistic concurrency over HTTP: a resource's version is its `ETag`, and a change names the version it was made
/// to in `If-Match` (RFC 9110, sections 8.8.3 and 13.1.1).
@NullMarked
package dev.countersign.chassis.versions;

import org.jspecify.annotations.NullMarked;
