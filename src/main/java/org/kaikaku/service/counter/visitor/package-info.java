/** What visitors see: the kiosk, the number taken at home, the board, and how busy it is. */
@NullMarked
package org.kaikaku.service.counter.visitor;

import org.jspecify.annotations.NullMarked;
