/** The tables that the city publishes, for anybody to read and to take. */
@NullMarked
package org.kaikaku.platform.opendata.site;

import org.jspecify.annotations.NullMarked;
