/// What people see: the journey in a real browser, with and without JavaScript, and every page of it looked at in small
/// and large, light and dark.
@NullMarked
package dev.countersign.system.browser;

import org.jspecify.annotations.NullMarked;
