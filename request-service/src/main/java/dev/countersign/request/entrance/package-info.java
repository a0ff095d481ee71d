/// The front door: the bare address, and where the identity provider sends people back to.
@NullMarked
package dev.countersign.request.entrance;

import org.jspecify.annotations.NullMarked;
