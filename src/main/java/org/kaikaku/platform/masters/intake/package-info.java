/** Reads tables from the files in which others give them out, by the one importer of the house. */
@NullMarked
package org.kaikaku.platform.masters.intake;

import org.jspecify.annotations.NullMarked;
