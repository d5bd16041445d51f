-- Whoever is forgotten leaves no picture of their bank's receipt.
grant delete on payment_proofs to opnmrt_store;
