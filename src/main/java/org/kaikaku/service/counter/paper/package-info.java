/** The machine that gives numbers has no paper (発券機の紙切れ): visitors say so, and whoever receives people hears it at once. */
@NullMarked
package org.kaikaku.service.counter.paper;

import org.jspecify.annotations.NullMarked;
