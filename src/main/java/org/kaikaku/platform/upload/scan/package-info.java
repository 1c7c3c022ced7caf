/** The scanner for viruses: ClamAV, where a city has it. */
@NullMarked
package org.kaikaku.platform.upload.scan;

import org.jspecify.annotations.NullMarked;
