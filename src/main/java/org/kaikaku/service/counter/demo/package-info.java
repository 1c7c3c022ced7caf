/** A made-up morning in the waiting hall of the demo city. Never in a real one. */
@NullMarked
package org.kaikaku.service.counter.demo;

import org.jspecify.annotations.NullMarked;
