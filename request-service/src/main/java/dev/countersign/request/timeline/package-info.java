/// The story of a request, for people to read: what happened, when, by whom. Written in the transaction of what it
/// tells; read by whoever may see the request.
@NullMarked
package dev.countersign.request.timeline;

import org.jspecify.annotations.NullMarked;
