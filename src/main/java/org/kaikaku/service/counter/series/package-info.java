/** Who came, from files of before this house counted them: read, looked at, taken into the record, taken back. */
@NullMarked
package org.kaikaku.service.counter.series;

import org.jspecify.annotations.NullMarked;
