/** Shows a clerk what is in a file before anybody publishes it, and gives it back in the standard form. */
@NullMarked
package org.kaikaku.platform.opendata.check;

import org.jspecify.annotations.NullMarked;
