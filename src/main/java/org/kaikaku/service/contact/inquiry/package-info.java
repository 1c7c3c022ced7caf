/** Inquiries (問い合わせ): by telephone, mail, web form and chat as one record, answered at once or by a division until a day. */
@NullMarked
package org.kaikaku.service.contact.inquiry;

import org.jspecify.annotations.NullMarked;
