/// Holds what `deploy/` and `docker-compose.yml` say against what the services are: every variable that is set has a
/// reader, every variable that is needed is set, the three gateways route alike, topics and people are those of the
/// local stack, and nothing runs as root. No container and no cluster is started; the files are read as Compose and
/// kustomize would read them.
@NullMarked
package dev.countersign.system.deploy;

import org.jspecify.annotations.NullMarked;
