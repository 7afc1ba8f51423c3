package org.nadhir.node.cap;

import java.util.List;
import java.util.Optional;
import org.nadhir.agreement.Onward;
import org.nadhir.model.Marking;
import org.nadhir.model.Message;
import org.nadhir.tearline.Tearline;

/// For whom an alert is: the scope of CAP, and what goes with it.
public sealed interface Audience {

    /// For these addresses and nobody else (`Private`).
    record Addressed(List<String> addresses) implements Audience {

        private static final int ADDRESSES_MAX = 100;
        private static final int CHARS_MAX = 200;

        public Addressed {
            addresses = List.copyOf(addresses);
            if (addresses.isEmpty()
                    || addresses.size() > ADDRESSES_MAX
                    || !addresses.stream().allMatch(Addressed::isAddress)) {
                throw new IllegalArgumentException(
                        "1 to 100 addresses of at most 200 characters that are seen, without quotation marks");
            }
        }

        private static boolean isAddress(String address) {
            return !address.isBlank()
                    && address.length() <= CHARS_MAX
                    && address.codePoints().allMatch(c -> c != '"' && Character.isDefined(c)
                            && Character.getType(c) != Character.CONTROL
                            && Character.getType(c) != Character.FORMAT
                            && Character.getType(c) != Character.SURROGATE
                            && Character.getType(c) != Character.PRIVATE_USE);
        }

        /// As CAP writes them: blanks between, and one that holds a blank in quotation marks (section 3.2.1).
        String written() {
            return String.join(" ", addresses.stream()
                    .map(address -> address.indexOf(' ') < 0 ? address : '"' + address + '"')
                    .toList());
        }
    }

    /// For those whom the marking allows (`Restricted`).
    record ByMarking() implements Audience {}

    /// For everybody (`Public`).
    record Everyone() implements Audience {}

    /// Why a release may not be written for this audience; empty where it may. What is TLP:RED is for named persons
    /// only (TLP 2.0); public is only what is TLP:CLEAR and may be passed on.
    default Optional<Message> refusal(Tearline tearline) {
        boolean clear = tearline.marking() == Marking.CLEAR && tearline.onward() == Onward.MARKING;
        return switch (this) {
            case Addressed _ -> Optional.empty();
            case ByMarking _ -> tearline.marking() == Marking.RED
                    ? Optional.of(Message.of("cap.write-red"))
                    : Optional.empty();
            case Everyone _ -> clear
                    ? Optional.empty()
                    : Optional.of(Message.of("cap.write-not-public", tearline.marking().label()));
        };
    }
}
