/// What the tests of all features share: the backends, the topics and the database as others see them, and samples.
@NullMarked
package dev.countersign.approval;

import org.jspecify.annotations.NullMarked;
