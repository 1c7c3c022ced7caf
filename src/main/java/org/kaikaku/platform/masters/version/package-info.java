/** What a city takes in of a table: looked at, in force from a day, and taken back. */
@NullMarked
package org.kaikaku.platform.masters.version;

import org.jspecify.annotations.NullMarked;
