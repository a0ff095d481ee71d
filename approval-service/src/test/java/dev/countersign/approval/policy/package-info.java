@NullMarked
package dev.countersign.approval.policy;

import org.jspecify.annotations.NullMarked;
