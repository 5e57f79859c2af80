<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Portfolio</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Carry for %n day(s)</source>
        <translation>
            <numerusform>Carry for %n day</numerusform>
            <numerusform>Carry for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n large move(s) more</source>
        <translation>
            <numerusform>%n large move more</numerusform>
            <numerusform>%n large moves more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n series would be converted or added.</source>
        <translation>
            <numerusform>%n series would be converted or added.</numerusform>
            <numerusform>%n series would be converted or added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 configurations were tried on this data set and on what price checks made of it, by %n different request(s), deleted and failed ones too: a backtest tries every strategy, a learned policy every seed. The count is kept in the audit trail of the workspace.</source>
        <translation>
            <numerusform>%1 configurations were tried on this data set and on what price checks made of it, by %n different request, deleted and failed ones too: a backtest tries every strategy, a learned policy every seed. The count is kept in the audit trail of the workspace.</numerusform>
            <numerusform>%1 configurations were tried on this data set and on what price checks made of it, by %n different requests, deleted and failed ones too: a backtest tries every strategy, a learned policy every seed. The count is kept in the audit trail of the workspace.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riskloom::ChoiceBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riskloom::CreditText</name>
    <message numerus="yes">
        <source>%Ln row(s) without an outcome were left out.</source>
        <translation>
            <numerusform>%Ln row without an outcome was left out.</numerusform>
            <numerusform>%Ln rows without an outcome were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of the difference: percentiles of %n resample(s) of the held-out rows, goods and bads apart (Efron and Tibshirani 1993).</source>
        <translation>
            <numerusform>Of the difference: percentiles of %n resample of the held-out rows, goods and bads apart (Efron and Tibshirani 1993).</numerusform>
            <numerusform>Of the difference: percentiles of %n resamples of the held-out rows, goods and bads apart (Efron and Tibshirani 1993).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riskloom::FindingsPage</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted</source>
        <translation>
            <numerusform>%n accepted</numerusform>
            <numerusform>%n accepted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riskloom::ImportPage</name>
    <message numerus="yes">
        <source>%Ln would be refused; point at the sign to see why.</source>
        <translation>
            <numerusform>%Ln would be refused; point at the sign to see why.</numerusform>
            <numerusform>%Ln would be refused; point at the sign to see why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riskloom::JobStrip</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riskloom::LearningPage</name>
    <message numerus="yes">
        <source>Run #%1: %2 steps, %3 parameters, trained on %4 days with %n thread(s); %5 days held out</source>
        <translation>
            <numerusform>Run #%1: %2 steps, %3 parameters, trained on %4 days with %n thread; %5 days held out</numerusform>
            <numerusform>Run #%1: %2 steps, %3 parameters, trained on %4 days with %n threads; %5 days held out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riskloom::MonthView</name>
    <message numerus="yes">
        <source>In %1 of %n month(s) neighbouring bins change places against the training rows (red).</source>
        <translation>
            <numerusform>In %1 of %n month neighbouring bins change places against the training rows (red).</numerusform>
            <numerusform>In %1 of %n months neighbouring bins change places against the training rows (red).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riskloom::OutcomeBar</name>
    <message numerus="yes">
        <source>%1; name %Ln other value(s) as indeterminate in the set-up</source>
        <translation>
            <numerusform>%1; name the other value as indeterminate in the set-up</numerusform>
            <numerusform>%1; name %Ln other values as indeterminate in the set-up</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riskloom::PolicyStudyPage</name>
    <message numerus="yes">
        <source>%1 of %n seed(s) had a higher Sharpe ratio than 1/N. Half of them lie between %2 and %3.</source>
        <translation>
            <numerusform>%1 of %n seed had a higher Sharpe ratio than 1/N. Half of them lie between %2 and %3.</numerusform>
            <numerusform>%1 of %n seeds had a higher Sharpe ratio than 1/N. Half of them lie between %2 and %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riskloom::RebalanceBar</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riskloom::RebalanceWorkbench</name>
    <message numerus="yes">
        <source>%n holding(s) taken into the form</source>
        <translation>
            <numerusform>%n holding taken into the form</numerusform>
            <numerusform>%n holdings taken into the form</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riskloom::ReportWords</name>
    <message numerus="yes">
        <source>%n older run(s) are not listed.</source>
        <translation>
            <numerusform>%n older run is not listed.</numerusform>
            <numerusform>%n older runs are not listed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Weights are decided from closing prices and traded at the close %n day(s) later; nothing looks ahead. Any fraction of a share can be bought. Taxes, dividends that the prices do not hold, borrowing and the limits of a market&apos;s depth beyond the impact that was asked for are left out.</source>
        <translation>
            <numerusform>Weights are decided from closing prices and traded at the close %n day later; nothing looks ahead. Any fraction of a share can be bought. Taxes, dividends that the prices do not hold, borrowing and the limits of a market&apos;s depth beyond the impact that was asked for are left out.</numerusform>
            <numerusform>Weights are decided from closing prices and traded at the close %n days later; nothing looks ahead. Any fraction of a share can be bought. Taxes, dividends that the prices do not hold, borrowing and the limits of a market&apos;s depth beyond the impact that was asked for are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n single step(s) of the generator</source>
        <translation>
            <numerusform>%n single step of the generator</numerusform>
            <numerusform>%n single steps of the generator</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n single step(s) of the discriminator</source>
        <translation>
            <numerusform>%n single step of the discriminator</numerusform>
            <numerusform>%n single steps of the discriminator</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riskloom::RunHistory</name>
    <message numerus="yes">
        <source>%n run(s) deleted</source>
        <translation>
            <numerusform>%n run deleted</numerusform>
            <numerusform>%n runs deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riskloom::SmallMultiples</name>
    <message numerus="yes">
        <source>%n small chart(s) on one scale.</source>
        <translation>
            <numerusform>%n small chart on one scale.</numerusform>
            <numerusform>%n small charts on one scale.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riskloom::TileGallery</name>
    <message numerus="yes">
        <source>%n picture(s).</source>
        <translation>
            <numerusform>%n picture.</numerusform>
            <numerusform>%n pictures.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riskloom::TopBar</name>
    <message numerus="yes">
        <source>%1 · %n threads</source>
        <translation>
            <numerusform>%1 · %n thread</numerusform>
            <numerusform>%1 · %n threads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riskloom::TrainingPage</name>
    <message numerus="yes">
        <source>Run #%1: stopped after %2 epochs, weights of epoch %3 kept; %4 parameters, trained on %5 with %n thread(s)</source>
        <translation>
            <numerusform>Run #%1: stopped after %2 epochs, weights of epoch %3 kept; %4 parameters, trained on %5 with %n thread</numerusform>
            <numerusform>Run #%1: stopped after %2 epochs, weights of epoch %3 kept; %4 parameters, trained on %5 with %n threads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riskloom::VariablesPage</name>
    <message numerus="yes">
        <source>%n variable(s) in the model</source>
        <translation>
            <numerusform>%n variable in the model</numerusform>
            <numerusform>%n variables in the model</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>riskloom::WorkspaceActions</name>
    <message numerus="yes">
        <source>%n runs were interrupted and can go on where they were. The newest: %1.</source>
        <translation>
            <numerusform>%n run was interrupted and can go on where it was: %1.</numerusform>
            <numerusform>%n runs were interrupted and can go on where they were. The newest: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parts of this workspace are not as they were saved.</source>
        <translation>
            <numerusform>%n part of this workspace is not as it was saved.</numerusform>
            <numerusform>%n parts of this workspace are not as they were saved.</numerusform>
        </translation>
    </message>
</context>
</TS>
