/// `Idempotency-Key`: a request that creates can be repeated without fear. The key is taken in the transaction of the
/// effect, so a reply is remembered if and only if it is true.
@NullMarked
package dev.countersign.chassis.idempotency;

import org.jspecify.annotations.NullMarked;
