/// Open pages hear that what they show has changed, and fetch it anew. The database alone tells what has
/// changed: each replica asks it for all pages that are open at it, so it does not matter which replica did
/// it, whether an event has been applied yet, or whether one of them has just started. Why so:
/// docs/adr/0025.
@NullMarked
package dev.countersign.chassis.live;

import org.jspecify.annotations.NullMarked;
