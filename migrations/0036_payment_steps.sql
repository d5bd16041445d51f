-- What a payment may become next, as domain/payment/status.ts has it: money that came is never forgotten, whoever writes.
create function opnmrt_payment_steps() returns trigger language plpgsql as $$
begin
  if (old.status, new.status) in (
    ('pending', 'paid'), ('pending', 'refund_due'), ('pending', 'failed'),
    ('failed', 'paid'), ('failed', 'refund_due'),
    ('paid', 'refund_due')
  ) then
    return new;
  end if;
  raise exception 'A payment that is % does not become %', old.status, new.status
    using errcode = 'check_violation', constraint = 'payments_steps';
end $$;--> statement-breakpoint
create trigger payments_steps before update of status on payments for each row
  when (old.status is distinct from new.status) execute function opnmrt_payment_steps();
