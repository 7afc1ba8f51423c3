package org.nadhir.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.nadhir.ledger.LedgerTrouble.Category;
import org.nadhir.model.Bytes;
import org.nadhir.model.Digest;

/// One append-only ledger of our own, over stores that belong to one transaction.
///
/// It keeps no state, so that several nodes can run on one database: build it inside the transaction, append,
/// commit. Costs of an append grow with the logarithm of the size. Not for several threads.
public final class Ledger {

    private final String origin;
    private final LedgerStore store;
    private final LeafStore leaves;
    private final HeadStore head;
    private final CheckpointSigner signer;

    public Ledger(String origin, LedgerStore store, LeafStore leaves, HeadStore head, CheckpointSigner signer) {
        this.origin = origin;
        this.store = store;
        this.leaves = leaves;
        this.head = head;
        this.signer = signer;
    }

    /// Begins the ledger: signs the checkpoint of an empty tree.
    ///
    /// @throws LedgerTrouble with [Category#NO_SUCH_LEDGER] where it exists: no ledger is ever begun twice
    public SignedCheckpoint create(Instant now) {
        SignedCheckpoint first = SignedCheckpoint.sign(signer, new Checkpoint(origin, 0, Merkle.EMPTY_ROOT), now);
        if (!head.begin(first.note())) {
            throw new LedgerTrouble(Category.NO_SUCH_LEDGER, "this ledger exists already");
        }
        return first;
    }

    /// Adds leaves and signs the new head. Nothing counts before the transaction is durable.
    ///
    /// @return the new checkpoint; the first of `added` stands at its size less the number added
    /// @throws LedgerTrouble with [Category#CONFLICT] where another writer was faster
    public SignedCheckpoint append(List<Leaf> added, Instant now) {
        return grown(added, checkpoint -> SignedCheckpoint.sign(signer, checkpoint, now), SignedCheckpoint::note);
    }

    /// Adds leaves and leaves the new head unsigned, for a transaction that adds more and signs once: it must end with
    /// [#sign]. An unsigned head says nothing to anybody: without [#sign] it is a flaw of the ledger.
    ///
    /// @return the index of the first leaf added
    /// @throws LedgerTrouble with [Category#CONFLICT] where another writer was faster
    public long grow(List<Leaf> added, Instant now) {
        Checkpoint open = grown(added, checkpoint -> checkpoint, checkpoint -> OpenHead.write(checkpoint, now));
        return open.size() - added.size();
    }

    /// Signs the head that [#grow] left; does nothing where it is signed.
    public void sign() {
        String before = stored();
        OpenHead.read(before).ifPresent(open -> {
            SignedCheckpoint signed = SignedCheckpoint.sign(signer, open.checkpoint(), open.at());
            if (!head.replace(before, signed.note())) {
                throw new LedgerTrouble(Category.CONFLICT, "another writer has appended to this ledger");
            }
        });
    }

    private <T> T grown(List<Leaf> added, Function<Checkpoint, T> next, Function<T, String> written) {
        String before = stored();
        long size = parse(before).size();
        Tree tree = new Tree(store);
        Hashes hashes = new Hashes(added.size());
        added.forEach(leaf -> hashes.addLeaf(leaf.entry().toArray()));
        tree.grow(size, hashes);
        long newSize = Math.addExact(size, added.size());
        T made = next.apply(new Checkpoint(origin, newSize, tree.root(newSize)));
        // The head is swapped first: who loses the race has written nothing.
        if (!head.replace(before, written.apply(made))) {
            throw new LedgerTrouble(Category.CONFLICT, "another writer has appended to this ledger");
        }
        tree.write();
        for (int i = 0; i < added.size(); i++) {
            leaves.append(size + i, added.get(i));
        }
        return made;
    }

    /// Adds leaves that say nothing and look like all others, so that the size does not tell how much was recorded.
    /// Up to which size: [Steps].
    ///
    /// @param count 0 or more
    public SignedCheckpoint pad(int count, RandomGenerator random, Instant now) {
        List<Leaf> pads = IntStream.range(0, count)
                .mapToObj(_ -> Leaf.salted(Leaf.PAD, 1, Bytes.of(new byte[0]), random))
                .toList();
        return append(pads, now);
    }

    /// The newest head, as stored; not checked again.
    public Checkpoint newest() {
        return parse(stored());
    }

    /// The newest head's signed note.
    public String newestNote() {
        return headNote();
    }

    /// Inclusion proof of a leaf in the tree of `size` leaves.
    ///
    /// @throws IllegalArgumentException where there is no such leaf or the ledger is smaller
    public List<Digest> proveInclusion(long index, long size) {
        if (index < 0 || index >= size || size > newest().size()) {
            throw new IllegalArgumentException("no such leaf in a tree of that size");
        }
        return new Tree(store).inclusion(index, size);
    }

    /// Consistency proof between two sizes.
    ///
    /// @throws IllegalArgumentException where they are out of order or the ledger is smaller
    public List<Digest> proveConsistency(long from, long to) {
        if (from < 0 || from > to || to > newest().size()) {
            throw new IllegalArgumentException("no such sizes of this ledger");
        }
        return new Tree(store).consistency(from, to);
    }

    /// Leaf and proof in the newest checkpoint, as C2SP tlog-proof text that anyone can check offline.
    public TlogProof proof(long index) {
        return proof(index, headNote());
    }

    /// The same in an earlier checkpoint of this ledger: the one that is shown.
    ///
    /// @throws IllegalArgumentException where that one is of before the leaf
    public TlogProof proof(long index, String note) {
        return new TlogProof(index, proveInclusion(index, parse(note).size()), note);
    }

    /// The root that the ledger had at `size`, to compare with what a partner says it was shown.
    public Digest root(long size) {
        if (size < 0 || size > newest().size()) {
            throw new IllegalArgumentException("the ledger never had that size");
        }
        return new Tree(store).root(size);
    }

    /// Whether this ledger once had that head: same size, same root.
    public boolean has(Checkpoint head) {
        return head.origin().equals(origin)
                && head.size() <= newest().size()
                && new Tree(store).root(head.size()).equals(head.root());
    }

    /// What a leaf commits to.
    ///
    /// @throws LedgerTrouble with [Category#BROKEN] where a leaf below the size is missing
    public LeafStore.Kept leaf(long index) {
        return leaves.leaf(index)
                .orElseThrow(() -> new LedgerTrouble(Category.BROKEN, "leaf " + index + " is missing"));
    }

    /// Destroys what a leaf said; every proof still holds.
    public void shred(long index) {
        leaves.shred(index);
    }

    /// Reads all of it again and names every flaw; empty means that all holds. Costs grow with the size.
    public List<LedgerFlaw> verify(CheckpointVerifier verifier) {
        return new LedgerAudit(origin, store, leaves, head).run(verifier, signer.publicKeys());
    }

    private String headNote() {
        sign();
        return stored();
    }

    private String stored() {
        return head.head()
                .orElseThrow(() -> new LedgerTrouble(Category.NO_SUCH_LEDGER, "this ledger was never begun"));
    }

    private Checkpoint parse(String note) {
        return OpenHead.read(note)
                .map(OpenHead::checkpoint)
                .or(() -> SignedNote.parse(note).flatMap(signed -> Checkpoint.parse(signed.text())))
                .filter(checkpoint -> checkpoint.origin().equals(origin))
                .orElseThrow(() -> new LedgerTrouble(Category.BROKEN, "the head of the ledger is not its checkpoint"));
    }
}
