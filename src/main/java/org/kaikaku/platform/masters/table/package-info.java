/** The tables as lines: those that come with the house, and those that a city took in after them. */
@NullMarked
package org.kaikaku.platform.masters.table;

import org.jspecify.annotations.NullMarked;
