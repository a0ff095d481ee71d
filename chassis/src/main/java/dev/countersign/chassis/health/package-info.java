/// What a load balancer asks. Liveness says only that the process answers and readiness that everything it works with
/// is there; whether to send people here is a third question, because a submission needs no broker.
@NullMarked
package dev.countersign.chassis.health;

import org.jspecify.annotations.NullMarked;
