/// What is looked at again later.
@NullMarked
package dev.countersign.approval.timer;

import org.jspecify.annotations.NullMarked;
