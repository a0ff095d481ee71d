/// Everything that Countersign needs, on one machine and on loopback only: {@link LocalStack} composes the backends,
/// the gateway and the three services; {@link Main} is the program behind `./countersign`; {@link TestBackends} gives
/// the backends alone to the integration tests of the services.
@NullMarked
package dev.countersign.stack;

import org.jspecify.annotations.NullMarked;
