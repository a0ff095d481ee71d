/// What somebody without a token gets, by every path that there is and by some that there should not be.
@NullMarked
package dev.countersign.system.security;

import org.jspecify.annotations.NullMarked;
