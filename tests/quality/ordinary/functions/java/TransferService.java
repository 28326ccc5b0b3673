package com.example.bank;

import java.math.BigDecimal;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class TransferService {
    private final AccountRepository accounts;
    private final TransferLog log;

    public TransferService(AccountRepository accounts, TransferLog log) {
        this.accounts = accounts;
        this.log = log;
    }

    @Transactional
    public void transfer(long customerId, long fromId, long toId, BigDecimal amount) {
        if (amount.signum() <= 0 || amount.scale() > 2 || fromId == toId) {
            throw new IllegalArgumentException("invalid transfer");
        }
        Account first = accounts.lockById(Math.min(fromId, toId));
        Account second = accounts.lockById(Math.max(fromId, toId));
        Account from = first.getId() == fromId ? first : second;
        Account to = first.getId() == fromId ? second : first;
        if (from.getCustomerId() != customerId) {
            throw new AccessDeniedException("account belongs to somebody else");
        }
        if (from.getBalance().compareTo(amount) < 0) {
            throw new InsufficientFundsException(fromId);
        }
        from.withdraw(amount);
        to.deposit(amount);
        log.record(from, to, amount);
    }
}
