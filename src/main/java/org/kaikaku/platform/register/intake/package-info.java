/** Reads a CSV of residents row by row: what is in a cell, what is wrong with it, and where what is right waits. */
@NullMarked
package org.kaikaku.platform.register.intake;

import org.jspecify.annotations.NullMarked;
