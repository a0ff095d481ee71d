/// `./countersign bench`: how many requests go all the way through in a second, how long people wait, and what that
/// costs,
/// beside the limits that the same PostgreSQL and the same Kafka set. {@link
/// dev.countersign.system.bench.Bench} is the order of it; what it does is explained in docs/performance.md.
@NullMarked
package dev.countersign.system.bench;

import org.jspecify.annotations.NullMarked;
