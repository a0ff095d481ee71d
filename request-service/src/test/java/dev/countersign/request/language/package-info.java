@NullMarked
package dev.countersign.request.language;

import org.jspecify.annotations.NullMarked;
