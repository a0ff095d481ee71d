/// How people stand in for one another, over REST and past the service.
@NullMarked
package dev.countersign.approval.delegation;

import org.jspecify.annotations.NullMarked;
