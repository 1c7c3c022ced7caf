/** The chat: a question in whole sentences, the answer with its source, a question back, or an honest "I don't know". */
@NullMarked
package org.kaikaku.service.contact.chat;

import org.jspecify.annotations.NullMarked;
