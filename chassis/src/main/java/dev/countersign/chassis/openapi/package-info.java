/// What the services tell programs about their REST interface, beyond what the annotations say.
@NullMarked
package dev.countersign.chassis.openapi;

import org.jspecify.annotations.NullMarked;
