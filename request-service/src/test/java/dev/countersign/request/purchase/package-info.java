/// Tests of the rules of requests, without any infrastructure.
@NullMarked
package dev.countersign.request.purchase;

import org.jspecify.annotations.NullMarked;
