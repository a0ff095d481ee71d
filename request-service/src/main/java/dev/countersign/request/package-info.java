/// request-service: what people ask for and how it stands. It owns requests, their revisions and their timeline; it
/// never decides. {@link dev.countersign.request.purchase.RequestLifecycle} is the place to begin reading.
@NullMarked
package dev.countersign.request;

import org.jspecify.annotations.NullMarked;
