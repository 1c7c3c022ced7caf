/** Mails: gathered, sent after the commit, tried again, never two for one. */
@NullMarked
package org.kaikaku.platform.notice.mail;

import org.jspecify.annotations.NullMarked;
