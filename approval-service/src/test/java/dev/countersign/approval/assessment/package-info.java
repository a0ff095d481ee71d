@NullMarked
package dev.countersign.approval.assessment;

import org.jspecify.annotations.NullMarked;
