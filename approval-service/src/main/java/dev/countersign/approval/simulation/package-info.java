/// What a draft of the policy would have said of the requests of the past, before anybody puts it into force.
@NullMarked
package dev.countersign.approval.simulation;

import org.jspecify.annotations.NullMarked;
