@NullMarked
package dev.countersign.approval.simulation;

import org.jspecify.annotations.NullMarked;
