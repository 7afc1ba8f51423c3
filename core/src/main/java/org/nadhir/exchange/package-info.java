/// Envelopes, deliveries and receipts between two nodes; a state machine without input or output.
package org.nadhir.exchange;
